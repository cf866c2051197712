/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CostDriver, TimelineEvent } from '../api.generated';

/**
 * The run after which a cost changed: the last that succeeded in the account of
 * the driver, in the later of the two windows. That it came before says nothing
 * of whether it is the cause.
 *
 * @returns undefined where there was none.
 * @public
 */
export function runBefore(
  { account }: Pick<CostDriver, 'account'>,
  events: readonly TimelineEvent[],
  window: { from: string; to: string },
): TimelineEvent | undefined {
  return events
    .filter(
      event =>
        event.kind === 'run' &&
        event.outcome === 'success' &&
        account !== '' &&
        event.account === account &&
        event.at.slice(0, 10) >= window.from &&
        event.at.slice(0, 10) <= window.to,
    )
    .sort((a, b) => b.at.localeCompare(a.at))
    .at(0);
}
