/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import {
  RiBox3Line,
  RiCloudLine,
  RiFileLine,
  RiFolderLine,
  RiNodeTree,
  RiServerLine,
  RiShieldKeyholeLine,
  RiStackLine,
  RiTeamLine,
  RiUserLine,
} from '@remixicon/react';
import {
  formatAccountId,
  formatEntityName,
  MiddleTruncate,
} from '@steward/backstage-plugin-portal-react';
import styles from './EntityResult.module.css';
import { readEntityDocument } from './readEntityDocument';

const icons: Record<string, typeof RiFileLine> = {
  'cloud-account': RiCloudLine,
  'organizational-unit': RiNodeTree,
  'kubernetes-cluster': RiServerLine,
  'kubernetes-namespace': RiBox3Line,
  'nitro-enclave': RiShieldKeyholeLine,
  environment: RiStackLine,
  group: RiTeamLine,
  user: RiUserLine,
  system: RiFolderLine,
};

/** A found entity: what it is called, what it is, in which account, whose. */
export function EntityResult(props: {
  result?: { title: string; location: string };
}) {
  if (!props.result) {
    return null;
  }
  const found = readEntityDocument(props.result);
  const Icon = icons[found.kindId] ?? RiFileLine;
  return (
    <div className={styles.row}>
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <Link
          href={found.href}
          aria-label={found.title}
          className={styles.title}
        >
          <MiddleTruncate text={found.title} />
        </Link>
        <span className={styles.facts}>
          {[
            found.type,
            found.accountId && formatAccountId(found.accountId),
            found.owner && `owner ${formatEntityName(found.owner)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </div>
  );
}
