/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Alert } from '@backstage/ui';
import { DateTime } from 'luxon';

export interface AccountBannerProps {
  state?: string;
  /** ISO date, for a tombstone. */
  vanishedAt?: string;
}

const explanations: Record<string, { title: string; description: string }> = {
  SUSPENDED: {
    title: 'This account is suspended',
    description:
      'AWS has closed it or limits it. What is in it may not run; it stays in the catalog, marked.',
  },
  PENDING_CLOSURE: {
    title: 'This account is being closed',
    description: 'Nothing new can be created in it.',
  },
  CLOSED: {
    title: 'This account is closed',
    description:
      'AWS removes it for good 90 days after it was closed; until then it can be reopened.',
  },
  PENDING_ACTIVATION: {
    title: 'This account is not active yet',
    description: 'AWS is still creating it.',
  },
};

/** Says in words why an account is not like the others. */
export function AccountBanner(props: AccountBannerProps) {
  if (props.vanishedAt) {
    const date = DateTime.fromISO(props.vanishedAt).toLocaleString(
      DateTime.DATE_FULL,
    );
    return (
      <Alert
        status="warning"
        icon
        title="This account has left the organization"
        description={`A complete listing lacked it first on ${date}. The entry is kept for a while so that links and history still work.`}
      />
    );
  }
  const explanation = props.state ? explanations[props.state] : undefined;
  return explanation ? <Alert status="warning" icon {...explanation} /> : null;
}
