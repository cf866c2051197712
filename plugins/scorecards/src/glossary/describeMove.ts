/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ScoreMovePart } from '@steward/backstage-plugin-scorecards-common';

const reasons: Record<ScoreMovePart['reason'], string> = {
  policy: 'The check changed',
  scope: 'The check began or ceased to apply',
  exemption: 'An exemption began or ended',
  staleness: 'Evidence became too old or came back',
  evidence: 'The evidence changed',
};

/** Why a verdict became another one. */
export function describeMoveReason(reason: ScoreMovePart['reason']): string {
  return reasons[reason];
}
