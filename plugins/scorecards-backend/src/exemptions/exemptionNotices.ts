/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NewNotice } from '@steward/backstage-plugin-portal-node';
import { portalPaths } from '../notices/portalPaths';
import { ExemptionRow } from './ExemptionStore';

const DAY_MS = 86_400_000;
/** How many days before its end people are reminded of an exemption. */
const REMINDERS = [3, 14];
/** The first reminder. */
export const EARLIEST_REMINDER_MS = Math.max(...REMINDERS) * DAY_MS;

/** What a notice about an exemption names. */
export interface ExemptionSubject {
  row: ExemptionRow;
  checkTitle: string;
  /** Title of the entity. */
  title: string;
  owner?: string;
}

/**
 * What the requester and the owner are told about an exemption now: its
 * reminder of 14 or of 3 days, or that it has expired.
 */
export function exemptionNotice(
  subject: ExemptionSubject,
  now: Date,
): NewNotice | undefined {
  const { row, checkTitle, title, owner } = subject;
  const isExpired = row.state === 'expired';
  const stage = isExpired ? 'expired' : reminderOf(row, now);
  if (!stage) {
    return undefined;
  }
  const day = row.expires_at.slice(0, 10);
  return {
    key: `exemption:${row.id}:${stage}`,
    subject: row.id,
    recipients: [
      ...(row.requested_by.startsWith('user:') ? [row.requested_by] : []),
      ...(owner ? [owner] : []),
    ],
    message: {
      topic: 'exemptions',
      severity: stage === '14d' ? 'low' : 'normal',
      title: isExpired
        ? `The exemption of ${title} from "${checkTitle}" has expired`
        : `The exemption of ${title} from "${checkTitle}" expires on ${day}`,
      description: isExpired
        ? 'The check counts again.'
        : 'From then on the check counts again. Fix it by then, or request a new exemption.',
      link: portalPaths.exemptions({
        entity: row.entity_ref,
        check: row.check_id,
      }),
      digest: {
        title: isExpired ? 'exemptions have expired' : 'exemptions expire soon',
        link: isExpired
          ? portalPaths.exemptions({ state: 'expired' })
          : portalPaths.exemptions({ ends: '30' }),
      },
    },
  };
}

/** The last reminder that is due. An exemption that began after it has no need of it. */
function reminderOf(row: ExemptionRow, now: Date): string | undefined {
  const endsAt = Date.parse(row.expires_at);
  const beganAt = Date.parse(row.decided_at ?? row.requested_at);
  const days = REMINDERS.find(one => {
    const remindAt = endsAt - one * DAY_MS;
    return now.getTime() >= remindAt && beganAt < remindAt;
  });
  return days === undefined ? undefined : `${days}d`;
}
