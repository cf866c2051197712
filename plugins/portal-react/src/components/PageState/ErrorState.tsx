/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { NoPermissionState } from './NoPermissionState';
import { StateMessage } from './StateMessage';

/** @public */
export interface ErrorStateProps {
  error: Error;
  /** What could not be shown, e.g. `the organization`. */
  subject: string;
  /** The permission that the view needs, named when the error is a refusal. */
  permission?: string;
  onRetry?: () => void;
}

/** Whether an error is a refusal of the backend for want of a permission. @public */
export function isPermissionError(error: Error): boolean {
  const { statusCode, cause } = error as Error & {
    statusCode?: number;
    cause?: { name?: string };
  };
  return (
    error.name === 'NotAllowedError' ||
    statusCode === 403 ||
    cause?.name === 'NotAllowedError'
  );
}

/**
 * What went wrong, in the words of the error, with a retry; a refusal shows
 * the missing permission instead.
 *
 * @public
 */
export function ErrorState(props: ErrorStateProps) {
  if (isPermissionError(props.error)) {
    return (
      <NoPermissionState
        subject={props.subject}
        permission={props.permission}
      />
    );
  }
  return (
    <StateMessage
      role="alert"
      icon={<RiErrorWarningLine size={28} />}
      title={`Could not load ${props.subject}`}
      action={
        props.onRetry && (
          <Button variant="secondary" onPress={props.onRetry}>
            Try again
          </Button>
        )
      }
    >
      {props.error.message}
    </StateMessage>
  );
}
