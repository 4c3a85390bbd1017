import { html, nothing, type TemplateResult } from 'lit';
import type { ApplicationField } from '../../src/apply/application.js';
import { draftDays } from '../../src/apply/draft.js';
import { safeUrl } from '../../src/posting/read/safe-url.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';
import { text } from '../internal/ui/text.js';

/** One line of the summary. A `target` makes it a link to that field's control. */
export interface SummaryEntry {
  text: string;
  target?: { id: string; focus: () => void };
}

/** Another way to apply, where the posting names one. */
export interface OtherWay {
  href: string;
  label: string;
}

/** A block that says what is wrong and takes focus, so that it is read first (GOV.UK, error summary). */
export interface Problem {
  id: string;
  heading: string;
  texts: readonly string[];
  entries: readonly SummaryEntry[];
  /** Names the button that sends again, where that can help. */
  retryLabel?: string;
  otherWays: readonly OtherWay[];
  otherWaysLabel: string;
}

/** The error summary, and the account of a failed sending. */
export function renderProblem(problem: Problem): TemplateResult {
  const { entries, otherWays } = problem;
  return html`<div class="or-problem" tabindex="-1" role="group" aria-labelledby=${problem.id}>
    <h3 class="or-problem-title" id=${problem.id}>
      <span>${text(problem.heading)}</span>
    </h3>
    ${problem.texts.map((sentence) => html`<p><bdi>${text(sentence)}</bdi></p>`)}
    ${
      entries.length > 0
        ? html`<ul>
            ${entries.map((entry) => html`<li>${renderEntry(entry)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      problem.retryLabel
        ? html`<p><button class="or-button" type="submit">${problem.retryLabel}</button></p>`
        : nothing
    }
    ${
      otherWays.length > 0
        ? html`<p>${problem.otherWaysLabel}</p>
            <ul class="or-ways">
              ${otherWays.map(
                (way) => html`<li><a class="or-link" href=${way.href}>${way.label}</a></li>`,
              )}
            </ul>`
        : nothing
    }
  </div>`;
}

function renderEntry({ text: words, target }: SummaryEntry): TemplateResult {
  if (!target) return html`<bdi>${text(words)}</bdi>`;
  const follow = (event: Event): void => {
    // Pages keep their own state in the fragment of the address.
    event.preventDefault();
    target.focus();
  };
  return html`<a class="or-link" href="#${target.id}" @click=${follow}
    ><bdi>${text(words)}</bdi></a
  >`;
}

/** Where an application that is being sent has got to. */
interface Sending {
  isActive: boolean;
  text: string;
  cancel: () => void;
}

/** What became of pressing the button where nothing was sent for certain, by its message. */
export type Notice = 'cancelled' | 'cancelledUnknown' | 'previewed';

/** The buttons of the form, and what became of pressing them. */
export function renderActions(
  sending: Sending,
  { label, notice }: { label: string; notice?: Notice | undefined },
  localizer: ApplyLocalizer,
): TemplateResult {
  const busy = localizer.text('submitting');
  const note = sending.isActive ? sending.text : notice && localizer.text(notice);
  // Disabled in words only: a button that loses focus would send a keyboard user back to the top.
  return html`<p class="or-actions">
      <button
        class="or-button or-primary"
        type="submit"
        aria-disabled=${sending.isActive ? 'true' : nothing}
      >
        <span>${text(sending.isActive ? busy : label)}</span>
      </button>
      ${
        sending.isActive
          ? html`<button class="or-button" type="button" @click=${sending.cancel}>
              ${localizer.text('cancel')}
            </button>`
          : nothing
      }
    </p>
    ${note === undefined || note === '' || note === busy ? nothing : html`<p class="or-note">${text(note)}</p>`}`;
}

/** What stands where no form can: one sentence, and the ways that are left. */
export function renderNotice(
  sentence: string,
  ways: readonly OtherWay[],
  retry?: { label: string; act: () => void },
): TemplateResult {
  return html`<div class="or-notice">
    ${sentence === '' ? nothing : html`<p>${sentence}</p>`}
    ${
      ways.length > 0 || retry
        ? html`<p class="or-actions">
            ${
              retry
                ? html`<button class="or-button" type="button" @click=${retry.act}>
                    ${retry.label}
                  </button>`
                : nothing
            }
            ${ways.map(
              (way, position) =>
                html`<a
                  class=${position === 0 && !retry ? 'or-button or-primary' : 'or-button'}
                  href=${way.href}
                  >${way.label}</a
                >`,
            )}
          </p>`
        : nothing
    }
  </div>`;
}

/** Says that answers are kept on the device, and offers to delete them there. */
export function renderDraftNote(
  isRestored: boolean,
  clear: () => void,
  localizer: ApplyLocalizer,
): TemplateResult {
  const note = isRestored
    ? localizer.text('draftRestored')
    : localizer.text('draftNote', { count: draftDays });
  return html`<p class="or-note">
    <span>${text(note)}</span>
    <button class="or-quiet" type="button" @click=${clear}>${localizer.text('draftClear')}</button>
  </p>`;
}

/** Offers to fill the form in from a file, and says what became of it. */
export function renderPrefill(
  note: string,
  choose: () => void,
  localizer: ApplyLocalizer,
): TemplateResult {
  return html`<p class="or-note">
    <button class="or-quiet" type="button" @click=${choose}>
      ${localizer.text('prefillLabel')}
    </button>
    <bdi>${text(note)}</bdi>
  </p>`;
}

/** What was filled in from a file; nothing given where the file could not be read. */
export function prefillText(
  filled: readonly ApplicationField[] | undefined,
  localizer: ApplyLocalizer,
): string {
  if (!filled) return localizer.text('prefillUnreadable');
  if (filled.length === 0) return localizer.text('prefilledNothing');
  const labels = localizer.list(filled.map(({ label }) => label));
  return localizer.text('prefilled', { count: filled.length, labels });
}

/** The link to the privacy notice, where the page has one. */
export function renderPrivacy(privacyHref: string, localizer: ApplyLocalizer): unknown {
  const href = safeUrl(privacyHref, document.baseURI);
  if (href === undefined) return nothing;
  return html`<p class="or-note">
    <a class="or-link" href=${href}>${localizer.text('privacyLink')}</a>
  </p>`;
}
