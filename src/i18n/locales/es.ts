import type { Messages } from '../messages.js';

export const messages: Partial<Messages> = {};
