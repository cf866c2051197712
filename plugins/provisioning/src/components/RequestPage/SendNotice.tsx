/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { counted } from '../../glossary/counted';
import { provisioningTranslationRef } from '../../translation';
import { Sending } from './useSendRequest';

/** How the sending goes: not yet answered, or refused and why. */
export function SendNotice({ sending }: { sending: Sending }) {
  const { problem, unanswered } = sending;
  const { t } = useTranslationRef(provisioningTranslationRef);
  if (problem?.isSignedOut) {
    return (
      <Alert
        status="warning"
        icon
        title={t('sendNotice.signedOut.title')}
        description={t('sendNotice.signedOut.description')}
        customActions={
          <Button size="small" onPress={() => window.location.reload()}>
            {t('sendNotice.signedOut.action')}
          </Button>
        }
      />
    );
  }
  if (problem) {
    return (
      <Alert
        status="danger"
        icon
        title={t('sendNotice.refused')}
        description={problem.message}
      />
    );
  }
  return unanswered > 0 ? (
    <Alert
      status="warning"
      icon
      isPending
      title={t('common.reconnecting')}
      description={t('sendNotice.unanswered', counted(unanswered))}
    />
  ) : null;
}
