/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { TimelineEvent } from '@steward/backstage-plugin-cloud-costs-common';
import { useCostLinks } from '../../hooks/useCostLinks';

/** What happened, as a link to its run or audit event where that plugin is installed. */
export function EventLink({ event }: { event: TimelineEvent }) {
  const links = useCostLinks();
  const href =
    event.kind === 'run' ? links.run(event.id) : links.auditEvent(event.id);
  return href ? (
    <Link href={href} variant="body-medium">
      {event.title}
    </Link>
  ) : (
    <span>{event.title}</span>
  );
}
