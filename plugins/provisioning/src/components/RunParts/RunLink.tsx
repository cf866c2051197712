/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import {
  describeRun,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import { MiddleTruncate } from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import styles from './RunParts.module.css';

export interface RunLinkProps {
  run: Pick<RunSummary, 'id' | 'kind' | 'target'>;
  /** Shorter words, where the place stands beside it. */
  text?: string;
}

/** What a run is for, in words, leading to its page. */
export function RunLink(props: RunLinkProps) {
  const links = useProvisioningLinks();
  const whole = describeRun(props.run);
  return (
    <Link
      href={links.run(props.run.id)}
      variant="body-medium"
      aria-label={whole}
      className={styles.link}
    >
      <MiddleTruncate text={props.text ?? whole} tail={16} />
    </Link>
  );
}
