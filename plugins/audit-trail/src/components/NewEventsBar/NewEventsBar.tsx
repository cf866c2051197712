/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { counted } from '../../glossary/counted';
import { NewEvents } from '../../hooks/useNewEvents';
import { auditTrailTranslationRef } from '../../translation';
import styles from './NewEventsBar.module.css';

/** Says quietly that the list is not the newest any more. */
export function NewEventsBar(props: { found: NewEvents; onShow: () => void }) {
  const { count, isMore, error } = props.found;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const events = t('newEvents.count', counted(count));
  return (
    <div role="status" className={styles.news}>
      {count > 0 && (
        <Button variant="tertiary" size="small" onPress={props.onShow}>
          {isMore
            ? t('newEvents.showOrMore', { events })
            : t('newEvents.show', { events })}
        </Button>
      )}
      {error && (
        <span className={styles.note}>
          {t('newEvents.failed', { message: error.message })}
        </span>
      )}
    </div>
  );
}
