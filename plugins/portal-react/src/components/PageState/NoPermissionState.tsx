/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiLockLine } from '@remixicon/react';
import { portalTranslationRef } from '../../translation';
import { StateMessage } from './StateMessage';

/** @public */
export interface NoPermissionStateProps {
  /** What could be seen here, e.g. `the sync page`. */
  subject: string;
  /** The permission that is missing, e.g. `estate.read`. */
  permission?: string;
}

/**
 * Says which permission is missing, so that the reader can ask for it by name.
 *
 * @public
 */
export function NoPermissionState(props: NoPermissionStateProps) {
  const { subject, permission } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <StateMessage
      role="status"
      icon={<RiLockLine size={28} />}
      title={t('noPermission.title', { subject })}
    >
      {permission
        ? t('noPermission.descriptionWithPermission', { permission })
        : t('noPermission.description')}
    </StateMessage>
  );
}
