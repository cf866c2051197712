/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RiInbox2Line } from '@remixicon/react';
import { StateMessage, StateMessageProps } from './StateMessage';

/** @public */
export type EmptyStateProps = Omit<StateMessageProps, 'icon' | 'role'>;

/**
 * Says what this view will show, why it does not yet, and the one next step.
 *
 * @public
 */
export function EmptyState(props: EmptyStateProps) {
  return <StateMessage {...props} icon={<RiInbox2Line size={28} />} />;
}
