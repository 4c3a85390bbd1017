import type { Mapping, SourceId } from 'open-roles/core';

/** What the pages of a build are made from: the options of `open-roles pages`, in camel case. */
export interface OpenRolesOptions {
  /** Postings, feed files, folders or web addresses; relative to the root of the build. */
  input: string | readonly string[];
  /** The address where the list will be. The part of its path below Vite's `base` becomes the folder. */
  site: string;
  /** Where applications are posted to; without it, pages link to the posting's own. */
  applyAction?: string;
  /** What counts as success where scripts run: what the protocol says (default), or `any` 2xx or redirect. */
  receipt?: 'json' | 'any';
  /** The script of the elements, instead of a copy beside the pages. */
  script?: string;
  format?: 'auto' | SourceId;
  mapping?: Mapping;
  /** The address that files were taken from. */
  baseUrl?: string;
  organization?: string;
  language?: string;
  /** The folder of the texts that postings include; relative to the root of the build. */
  partials?: string;
  /** The most to read of each feed, uncompressed, for example `100 MB`; `200 MB` where absent. */
  maxFeedSize?: string;
}

/** A plugin for Vite 5 and later. */
export interface OpenRolesPlugin {
  name: string;
}

/** Adds the pages of `open-roles pages` to a site that Vite builds, and shows them while it is developed. */
export function openRoles(options: OpenRolesOptions): OpenRolesPlugin;
