/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TimeAgo } from '@steward/backstage-plugin-portal-react';
import { DateTime } from 'luxon';

/** When it happened: how long ago today, the time of day under the heading of another day. */
export function EventTime(props: { at: string; isToday: boolean }) {
  if (props.isToday) {
    return <TimeAgo at={props.at} focusable={false} />;
  }
  const moment = DateTime.fromISO(props.at);
  return (
    <time
      dateTime={props.at}
      title={moment.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {moment.toFormat('HH:mm')}
    </time>
  );
}
