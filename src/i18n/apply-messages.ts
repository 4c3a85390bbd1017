import type { Catalogue } from './message.js';

/**
 * English texts of `<apply-form>`, loaded with it. Errors say what to do (GOV.UK, error message); the one in the
 * summary and the one beside the field are the same text (GOV.UK, error summary).
 */
export const applyMessages = {
  // The form.
  applyHeading: 'Apply for {title}',
  overviewHeading: 'What you will be asked',
  overviewQuestions: {
    one: '{count} question, {required} required',
    other: '{count} questions, {required} required',
  },
  overviewFiles: 'Files: {labels}',
  overviewFurther: 'Some answers lead to further questions.',
  overviewTime: { one: 'About {count} minute', other: 'About {count} minutes' },
  nameLabel: 'Full name',
  emailLabel: 'Email address',
  resumeLabel: 'Résumé or CV',
  phoneLabel: 'Phone number',
  coverLetterLabel: 'Cover letter',
  photoLabel: 'Photo',
  linkedinLabel: 'LinkedIn profile',
  websiteLabel: 'Website',
  optional: '(optional)',
  anyOfHint: 'One of these is enough: {labels}.',
  conditionHint: 'Answer this only if “{label}” is {answers}.',
  conditionHintAny: 'Answer this only if you have answered “{label}”.',
  questionsOpened: {
    one: 'One more question: {labels}',
    other: '{count} more questions: {labels}',
  },
  chooseOption: 'Choose an option',
  chooseSeveral: 'Select all that apply.',
  preferNotToAnswer: 'Prefer not to answer',
  sectionDetails: 'Your details',
  sectionDocuments: 'Documents',
  sectionQuestions: 'Questions',
  sectionConsents: 'Consent',
  selfIdentificationHeading: 'Voluntary questions',
  selfIdentificationHint: 'You can leave these unanswered.',
  privacyLink: 'How we use your data',
  submit: 'Send application',
  submitting: 'Sending your application…',
  submittingLong: 'Still sending. Large files can take a while.',
  submitRetrying: {
    one: 'That did not work. Trying again in {count} second…',
    other: 'That did not work. Trying again in {count} seconds…',
  },
  cancel: 'Cancel',
  reviewHeading: 'Check your answers',
  reviewNext: 'Check answers',
  reviewChange: 'Change',
  reviewNone: 'No answer',
  reviewBack: 'Back to the questions',
  prefillLabel: 'Fill in from a JSON Resume file',
  prefilled: {
    one: '{count} answer was filled in: {labels}. Please check it.',
    other: '{count} answers were filled in: {labels}. Please check them.',
  },
  prefilledNothing: 'This file answers nothing that is still open.',
  prefillUnreadable: 'This file is no JSON Resume.',
  previewNote: 'This is a preview: nothing will be sent.',
  previewed: 'The answers are complete. This is a preview: nothing was sent.',
  cancelled: 'Sending was stopped. Your answers are kept.',
  cancelledUnknown:
    'Sending was stopped, but your application may have arrived. Your answers are kept: send it again to be sure.',
  formLoading: 'Loading the application form…',
  formMissing: 'This job could not be found.',
  formFailed: 'The application form could not be loaded.',
  applyElsewhere: 'Apply on the employer’s site',
  applyByMail: 'Apply by email',
  applyUnavailable: 'Applications cannot be sent from this page.',

  // Consents that a feed asks for without words of its own. Each follows from “I agree”.
  consentProcessing: 'I agree that {employer} processes my data to consider my application',
  consentProcessingFor: {
    one: 'I agree that {employer} processes my data to consider my application, and keeps it for up to {count} day',
    other:
      'I agree that {employer} processes my data to consider my application, and keeps it for up to {count} days',
  },
  consentRetention: 'I agree that {employer} keeps my data',
  consentRetentionFor: {
    one: 'I agree that {employer} keeps my data for up to {count} day',
    other: 'I agree that {employer} keeps my data for up to {count} days',
  },
  consentDemographic: 'I agree that {employer} processes my answers to these voluntary questions',
  consentDemographicHint: 'Without your agreement these answers are not sent.',
  employer: 'the employer',

  // Files.
  fileHintTypesAndSize: 'A {types} file of at most {size}.',
  fileHintSize: 'A file of at most {size}.',
  fileHintSeveral: 'Up to {count} files of at most {size} each and {total} together.',
  fileHintSeveralTypes:
    'Up to {count} files ({types}) of at most {size} each and {total} together.',
  fileHintTotal: 'All files together: at most {total}.',
  dropOne: 'You can also drop the file here.',
  dropSeveral: 'You can also drop the files here.',
  fileChosen: 'Selected: {name}, {size}',
  fileRemove: 'Remove {name}',
  fileRemoved: '{name} is removed.',

  // Errors of answers.
  errorSummary: 'There is a problem',
  errorPrefix: 'Error:',
  errorName: 'Enter your full name',
  errorEmailMissing: 'Enter your email address',
  errorEmailFormat: 'Enter an email address in the correct format, like name@example.com',
  errorAnswer: 'Enter an answer to “{label}”',
  errorChoice: 'Select an answer to “{label}”',
  errorConsent: 'Select “{label}” to continue',
  errorAnyOf: 'Give at least one of these: {labels}',
  errorTooLong: '“{label}” must be {limit} characters or less',
  errorNumber: '“{label}” must be a number',
  errorDate: '“{label}” must be a real date',
  errorUrl: '“{label}” must be a web address, like https://example.com',
  errorFileMissing: 'Select a file for “{label}”',
  errorFileType: 'The file for “{label}” must be a {types}',
  errorFileSize: 'The file for “{label}” must be smaller than {size}',
  errorFilesTotal: 'The selected files must be smaller than {size} together',
  errorFilesCount: {
    one: 'Select only one file for “{label}”',
    other: 'Select up to {count} files for “{label}”',
  },
  errorFileEmpty: 'The file for “{label}” is empty',
  errorFileUnreadable: 'The file for “{label}” could not be read. Select it again',

  // Failures of sending. Whatever happens, the answers stay.
  notSent: 'Your application was not sent',
  probablyNotSent: 'Your application has probably not arrived',
  notConfirmed: 'We do not know whether your application arrived',
  answersKept: 'Your answers are kept.',
  failedNoConnection: 'You are offline. Send your application when you are connected again.',
  failedConnectedAgain: 'You are connected again. You can send your application now.',
  failedNetwork: 'The connection failed. Check it and send again.',
  failedUnknown: 'No answer came back. Send it again to be sure.',
  failedUnconfirmed:
    'The employer’s system answered, but did not confirm that it has your application. Send it again, or ask the employer whether it arrived.',
  failedTooLarge:
    'Your files have {size} together. That is more than the employer’s system takes. Select smaller files.',
  failedTooLong: 'Your answers are longer than the employer’s system takes. Shorten them.',
  failedFileType: 'One of your files is of a type that is not accepted. Select another file.',
  failedAnswers: 'Some answers were not accepted. Check them and send again.',
  failedBusy: 'Too many applications are being sent at the moment. Try again in a few minutes.',
  failedBusyUntil: 'Too many applications are being sent at the moment. Try again after {time}.',
  failedServer: 'The employer’s system did not take it. Try again in a few minutes.',
  failedServerUntil:
    'The employer’s system does not take applications now. Try again after {time}.',
  failedDuplicate: 'The employer already has an application from you for this job.',
  failedEarlier:
    'The employer’s system has it as you first sent it. What you changed since was not taken. Tell the employer if it matters.',
  failedClosed: 'This job no longer takes applications.',
  failedRefused: 'The employer’s system refused it.',
  failedEndpoint: 'This form does not work at the moment. That is not your fault.',
  sendAgain: 'Send again',
  otherWays: 'Another way to apply:',

  // After sending.
  successHeading: 'Application sent',
  successBody: 'Thank you. Your application for {title} has arrived.',
  successEarlier:
    'It arrived as you first sent it. What you changed since is not part of it. Tell the employer if it matters.',
  successReference: 'Your reference is {reference}.',
  successKeep: 'Keep it in case you want to ask about your application.',
  successBack: 'See all jobs',
  successCopy: 'Save a copy of your answers',
  successAgain: 'Apply again',
  copySent: 'Sent: {time}',

  // Draft.
  draftNote: {
    one: 'Your answers are kept on this device for {count} day, without files.',
    other: 'Your answers are kept on this device for {count} days, without files.',
  },
  draftRestored: 'Your answers from last time are filled in. Files have to be selected again.',
  draftClear: 'Delete saved answers',
  draftCleared: 'The saved answers are deleted.',
} as const satisfies Catalogue;
