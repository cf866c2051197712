/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button } from '@backstage/ui';
import { formatCount } from '@steward/backstage-plugin-portal-react';
import { NewEvents } from '../../hooks/useNewEvents';
import styles from './NewEventsBar.module.css';

/** Says quietly that the list is not the newest any more. */
export function NewEventsBar(props: { found: NewEvents; onShow: () => void }) {
  const { count, isMore, error } = props.found;
  return (
    <div role="status" className={styles.news}>
      {count > 0 && (
        <Button variant="tertiary" size="small" onPress={props.onShow}>
          {`Show ${formatCount(count, 'new event')}${isMore ? ' or more' : ''}`}
        </Button>
      )}
      {error && (
        <span className={styles.note}>
          {`New events cannot be looked for: ${error.message}`}
        </span>
      )}
    </div>
  );
}
