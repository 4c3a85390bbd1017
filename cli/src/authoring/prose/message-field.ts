/** The header fields of a message (RFC 5322), as mail programs word them. */
const fields = {
  subject: 'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|aihe|předmět',
  date: 'date|sent|gesendet|datum|envoyé|enviado el|enviado|fecha|data|inviato|verzonden',
  other:
    'from|to|cc|bcc|reply-to|message-id|list-id|importance|attachments?|von|an|kopie|de|à|pour|para|da|a|van|aan|od|do|från|till|fra|til|lähettäjä',
};

const patterns = Object.entries(fields).map(
  ([kind, names]) =>
    [
      kind as keyof typeof fields,
      new RegExp(`^\\**(${names}) ?:\\**\\s+(.*\\S)\\s*$`, 'i'),
    ] as const,
);

interface MessageField {
  kind: keyof typeof fields;
  /** As the mail program words it. */
  name: string;
  value: string;
}

/** Reads "Betreff: Lamp keeper"; `undefined` for a line that is no header field of a message. */
export function readMessageField(line: string): MessageField | undefined {
  for (const [kind, pattern] of patterns) {
    const [, name, value] = pattern.exec(line) ?? [];
    if (name !== undefined && value !== undefined) return { kind, name, value };
  }
  return undefined;
}
