/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import {
  RiErrorWarningLine,
  RiLoginBoxLine,
  RiWifiOffLine,
} from '@remixicon/react';
import useInterval from 'react-use/esm/useInterval';
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
      Try again
    </Button>
  );
  if (kind === 'away') {
    return (
      <StateMessage
        role="alert"
        icon={<RiWifiOffLine size={28} />}
        title="Reconnecting…"
        action={retry}
      >
        {`The portal does not answer at the moment, so ${subject} cannot be shown.`}
        {onRetry && ' This page tries again by itself.'}
      </StateMessage>
    );
  }
  if (kind === 'signedOut') {
    return (
      <StateMessage
        role="alert"
        icon={<RiLoginBoxLine size={28} />}
        title="You were signed out"
        action={
          <Button variant="primary" onPress={() => window.location.reload()}>
            Sign in again
          </Button>
        }
      >
        {`Sign in again to see ${subject}. You come back to this page.`}
      </StateMessage>
    );
  }
  return (
    <StateMessage
      role="alert"
      icon={<RiErrorWarningLine size={28} />}
      title={`Could not load ${subject}`}
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
