/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink, Card, CardBody } from '@backstage/ui';
import { runReadPermission } from '@steward/backstage-plugin-provisioning-common';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import {
  RunHeader,
  RunNotices,
  RunTimeline,
  timelineOf,
  useRun,
} from '../RunPage';
import styles from './RunCard.module.css';

/** A run in short, live: where it stands and what it waits for. */
export function RunCard(props: { id: string }) {
  const { id } = props;
  const links = useProvisioningLinks();
  const { read, transitions = [], connection } = useRun(id);
  return (
    <Card>
      <CardBody>
        <AsyncContent
          read={read}
          subject="the run"
          permission={runReadPermission.name}
          lines={5}
        >
          {detail => (
            <div className={styles.body}>
              <RunHeader
                detail={detail}
                actions={
                  <ButtonLink
                    href={links.run(id)}
                    variant="primary"
                    size="small"
                  >
                    Open the run
                  </ButtonLink>
                }
              />
              <RunNotices
                detail={detail}
                transitions={transitions}
                connection={connection}
              />
              <RunTimeline stages={timelineOf(detail.run, transitions)} />
            </div>
          )}
        </AsyncContent>
      </CardBody>
    </Card>
  );
}
