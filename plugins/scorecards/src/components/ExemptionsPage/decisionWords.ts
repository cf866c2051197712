/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What each decision does, in words. */
export const decisionWords = {
  approve: {
    verb: 'Approve',
    effect:
      'The check stops counting for this entity until the exemption ends.',
    needsReason: false,
  },
  deny: {
    verb: 'Deny',
    effect: 'The check keeps counting. The requester sees your reason.',
    needsReason: true,
  },
  revoke: {
    verb: 'Revoke',
    effect: 'The check counts again from the next evaluation on.',
    needsReason: true,
  },
  withdraw: {
    verb: 'Withdraw',
    effect: 'The request ends. You can make a new one.',
    needsReason: false,
  },
};
