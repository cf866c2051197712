/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCloseLine } from '@remixicon/react';
import { AuditTerm } from '@steward/backstage-plugin-audit-trail-common';
import { describeTerm } from '../../query/describeTerm';
import { auditTrailTranslationRef } from '../../translation';
import styles from './QueryBar.module.css';

export interface QueryChipsProps {
  terms: AuditTerm[];
  onEdit: (index: number) => void;
  onRemove: (index: number) => void;
}

/** The terms of a query; a click takes one back into the box. */
export function QueryChips(props: QueryChipsProps) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  if (props.terms.length === 0) {
    return null;
  }
  return (
    <ul className={styles.chips} aria-label={t('search.terms')}>
      {props.terms.map((term, index) => {
        const words = describeTerm(t, term);
        return (
          <li key={`${index} ${words}`} className={styles.chip}>
            <button
              type="button"
              className={styles.chipText}
              title={t('search.edit', { term: words })}
              onClick={() => props.onEdit(index)}
            >
              {words}
            </button>
            <button
              type="button"
              className={styles.chipRemove}
              aria-label={t('search.remove', { term: words })}
              onClick={() => props.onRemove(index)}
            >
              <RiCloseLine size={14} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
