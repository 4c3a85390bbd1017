import { primaryLanguage, readLanguage } from '../../posting/read/language.js';
import { isObject, isPresent, own, type JsonObject } from '../../posting/read/json.js';

/** Offers in the reader's language where it was written in it. The top level is the company's own choice. */
export function translate(offer: unknown, language: string | undefined): unknown {
  const translations = own(offer, 'translations');
  if (!isObject(offer) || !isObject(translations) || language === undefined) return offer;
  const keys = Object.keys(translations);
  const key =
    keys.find((tag) => readLanguage(tag) === readLanguage(language)) ??
    keys.find((tag) => primaryLanguage(tag) === primaryLanguage(language));
  const translation = key === undefined ? undefined : own(translations, key);
  if (!isPresent(own(translation, 'title')) || !isObject(translation)) return offer;
  const stated = Object.entries(translation).filter(([, value]) => isPresent(value));
  return { ...offer, ...Object.fromEntries(stated) };
}

/** The language that an offer is shown in: the translation whose title it has. */
export function originalLanguage(offer: JsonObject): string | undefined {
  const translations = own(offer, 'translations');
  if (!isObject(translations)) return undefined;
  const keys = Object.keys(translations);
  const same = keys.filter((key) => {
    const translation = own(translations, key);
    return ['title', 'description'].every((part) => own(translation, part) === own(offer, part));
  });
  return readLanguage(same[0] ?? (keys.length === 1 ? keys[0] : undefined));
}
