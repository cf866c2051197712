/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Alert, Button } from '@backstage/ui';
import { formatCount } from '@steward/backstage-plugin-portal-react';
import { Sending } from './useSendRequest';

/** How the sending goes: not yet answered, or refused and why. */
export function SendNotice({ sending }: { sending: Sending }) {
  const { problem, unanswered } = sending;
  if (problem?.isSignedOut) {
    return (
      <Alert
        status="warning"
        icon
        title="You were signed out"
        description="What you entered is kept in this browser."
        customActions={
          <Button size="small" onPress={() => window.location.reload()}>
            Sign in again
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
        title="The request was not accepted"
        description={problem.message}
      />
    );
  }
  return unanswered > 0 ? (
    <Alert
      status="warning"
      icon
      isPending
      title="The portal does not answer. Reconnecting…"
      description={`Your request is kept and is sent as soon as it answers, once. ${formatCount(
        unanswered,
        'attempt',
      )} so far.`}
    />
  ) : null;
}
