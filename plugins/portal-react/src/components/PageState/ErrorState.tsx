/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  RiErrorWarningLine,
  RiLoginBoxLine,
  RiWifiOffLine,
} from '@remixicon/react';
import useInterval from 'react-use/esm/useInterval';
import { portalTranslationRef } from '../../translation';
import { kindOfError } from './kindOfError';
import { NoPermissionState } from './NoPermissionState';
import { StateMessage } from './StateMessage';

/** How often a page asks again while the backend is away, in milliseconds. */
const askAgainMs = 5_000;

/** @public */
export interface ErrorStateProps {
  error: Error;
  /** What could not be shown, e.g. `the organization`. */
  subject: string;
  /** The permission that the view needs, named when a refusal does not name one. */
  permission?: string;
  onRetry?: () => void;
}

/**
 * What went wrong and what to do: the missing permission for a refusal, a way to
 * sign in again when the session is over, patience while the backend is away,
 * and the words of any other error with a retry.
 *
 * @public
 */
export function ErrorState(props: ErrorStateProps) {
  const { error, subject, permission, onRetry } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const kind = kindOfError(error);
  useInterval(
    () => onRetry?.(),
    kind === 'away' && onRetry ? askAgainMs : null,
  );
  if (kind === 'refused') {
    return (
      <NoPermissionState
        subject={subject}
        permission={permissionIn(error) ?? permission}
      />
    );
  }
  const retry = onRetry && (
    <Button variant="secondary" onPress={onRetry}>
      {t('common.tryAgain')}
    </Button>
  );
  if (kind === 'away') {
    return (
      <StateMessage
        role="alert"
        icon={<RiWifiOffLine size={28} />}
        title={t('error.away.title')}
        action={retry}
      >
        {t(
          onRetry
            ? 'error.away.descriptionWithRetry'
            : 'error.away.description',
          { subject },
        )}
      </StateMessage>
    );
  }
  if (kind === 'signedOut') {
    return (
      <StateMessage
        role="alert"
        icon={<RiLoginBoxLine size={28} />}
        title={t('error.signedOut.title')}
        action={
          <Button variant="primary" onPress={() => window.location.reload()}>
            {t('error.signedOut.signIn')}
          </Button>
        }
      >
        {t('error.signedOut.description', { subject })}
      </StateMessage>
    );
  }
  return (
    <StateMessage
      role="alert"
      icon={<RiErrorWarningLine size={28} />}
      title={t('error.title', { subject })}
      action={retry}
    >
      {error.message}
    </StateMessage>
  );
}

/** The permission that a backend of Steward names in a refusal. */
function permissionIn({ message }: Error): string | undefined {
  return /^This needs the permission ([\w.-]+)$/.exec(message)?.[1];
}
