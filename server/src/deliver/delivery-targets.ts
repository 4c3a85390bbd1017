import type { ServerSettings } from '../settings.js';
import { mailTarget } from './mail.js';
import type { DeliveryTarget } from './target.js';
import { ashbyTarget } from './vendors/ashby.js';
import { greenhouseTarget } from './vendors/greenhouse.js';
import { leverTarget } from './vendors/lever.js';
import { recruiteeTarget } from './vendors/recruitee.js';
import { smartRecruitersTarget } from './vendors/smartrecruiters.js';
import type { MakeTarget } from './vendors/vendor.js';
import { webhookTarget } from './webhook.js';
import type { VendorName } from './target-names.js';

const vendors: Readonly<Record<VendorName, MakeTarget>> = {
  greenhouse: greenhouseTarget,
  lever: leverTarget,
  ashby: ashbyTarget,
  smartrecruiters: smartRecruitersTarget,
  recruitee: recruiteeTarget,
};

/** The places that are set, by name. */
export function deliveryTargets(settings: ServerSettings): Map<string, DeliveryTarget> {
  const targets = new Map<string, DeliveryTarget>();
  if (settings.webhook) targets.set('webhook', webhookTarget(settings.webhook));
  if (settings.mail) targets.set('mail', mailTarget(settings.mail));
  for (const [name, make] of Object.entries(vendors) as [VendorName, MakeTarget][]) {
    const setting = settings[name];
    if (setting) targets.set(name, make(setting));
  }
  return targets;
}
