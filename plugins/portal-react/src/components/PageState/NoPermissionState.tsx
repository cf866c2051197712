/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RiLockLine } from '@remixicon/react';
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
  return (
    <StateMessage
      role="status"
      icon={<RiLockLine size={28} />}
      title={`You may not see ${props.subject}`}
    >
      {props.permission
        ? `It needs the permission ${props.permission}. Ask the platform team to grant it to you or to one of your groups.`
        : 'Ask the platform team for access.'}
    </StateMessage>
  );
}
