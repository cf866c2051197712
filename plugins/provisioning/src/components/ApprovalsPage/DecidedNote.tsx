/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Run } from '@steward/backstage-plugin-provisioning-common';
import { Link } from '@backstage/ui';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import styles from './ApprovalsPage.module.css';

/** A decision that the reader just made. */
export interface Decided {
  run: Run;
  decision: 'approve' | 'reject';
  title: string;
}

/** Says what was decided last, with the way to it. */
export function DecidedNote(props: { decided?: Decided }) {
  const { decided } = props;
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <div role="status">
      {decided && (
        <p className={styles.note}>
          {t(`approvals.decided.${decided.decision}`, {
            run: <Link href={links.run(decided.run.id)}>{decided.title}</Link>,
          })}
        </p>
      )}
    </div>
  );
}
