/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { DateTime } from 'luxon';
import { estateTranslationRef } from '../../translation';

export interface AccountBannerProps {
  state?: string;
  /** ISO date, for a tombstone. */
  vanishedAt?: string;
}

/** States that an account has only for a while or at its end. */
const noticed = [
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
  'PENDING_ACTIVATION',
] as const;

/** Says in words why an account is not like the others. */
export function AccountBanner(props: AccountBannerProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  if (props.vanishedAt) {
    const date = DateTime.fromISO(props.vanishedAt).toLocaleString(
      DateTime.DATE_FULL,
    );
    return (
      <Alert
        status="warning"
        icon
        title={t('account.notices.vanished.title')}
        description={t('account.notices.vanished.description', { date })}
      />
    );
  }
  const state = noticed.find(one => one === props.state);
  return state ? (
    <Alert
      status="warning"
      icon
      title={t(`account.notices.${state}.title`)}
      description={t(`account.notices.${state}.description`)}
    />
  ) : null;
}
