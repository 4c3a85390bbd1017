import type { Mapping } from 'open-roles/core';
import type { LocationAliases, SourceId } from 'open-roles/internal';

/** What the pages of a build are made from: the options of `open-roles pages`, in camel case. */
export interface OpenRolesOptions {
  /** Postings, feed files, folders, patterns or web addresses; relative to the root of the build. */
  input: string | readonly string[];
  /** The address that the list will have, for example https://acme.example/careers/. The part of its path below Vite's `base` becomes the folder. */
  site: string;
  /** Where applications are posted to; without it, pages link to where people apply. */
  applyAction?: string;
  /** Where scripts run, any 2xx or redirect of the endpoint counts as success, not only what the application protocol says ("json"). */
  receipt?: 'json' | 'any';
  /** The script of the elements, instead of a copy beside the pages. */
  script?: string;
  /** The format of all inputs, where it is not to be found out. */
  format?: 'auto' | SourceId;
  /** A JSON file that says where any other JSON has its facts, relative to the root of the build; or what it holds. */
  mapping?: string | Mapping;
  /** The address that files were taken from; relative links are completed with it. */
  baseUrl?: string;
  /** A JSON file that says what is meant by what feeds write for places, for example { "SF": "San Francisco, CA", "LOCATION 10": null }; null hides the place. Relative to the root of the build; or what it holds. */
  locationAliases?: string | LocationAliases;
  /** Fields that a company made for itself in its system (Greenhouse, SmartRecruiters) and that readers may see, by their names; the others are left out. */
  custom?: string | readonly string[];
  /** The employer, where the postings name none. */
  organization?: string;
  /** The language to read where a feed has several, and to declare where it declares none, for example "de" or "pt-BR". */
  language?: string;
  /** The folder of the texts that postings include, one file each; relative to the root of the build. */
  partials?: string;
  /** The most to read of each feed, uncompressed, for example "100 MB"; "200 MB" without it. */
  maxFeedSize?: string;
}

/** A plugin for Vite 5 and later. */
export interface OpenRolesPlugin {
  name: string;
}

/** Adds the pages of `open-roles pages` to a site that Vite builds, and shows them while it is developed. */
export function openRoles(options: OpenRolesOptions): OpenRolesPlugin;
