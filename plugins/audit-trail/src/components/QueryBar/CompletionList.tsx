/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useRef } from 'react';
import { Completion } from '../../query/completions';
import { auditTrailTranslationRef } from '../../translation';
import styles from './QueryBar.module.css';

export interface CompletionListProps {
  id: string;
  completions: Completion[];
  /** Index of the marked line, or -1. */
  active: number;
  onTake: (completion: Completion) => void;
}

/** What can follow in the box; the focus stays in the box. */
export function CompletionList(props: CompletionListProps) {
  const { id, active } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('search.suggestions')}
      className={styles.list}
    >
      {props.completions.map((completion, index) => (
        <div
          key={completion.text}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          tabIndex={-1}
          // Before the box loses the focus to it, and the list is gone.
          onMouseDown={event => {
            event.preventDefault();
            props.onTake(completion);
          }}
        >
          <code className={styles.optionText}>{completion.label}</code>{' '}
          {completion.hint && (
            <span className={styles.hint}>{completion.hint}</span>
          )}
        </div>
      ))}
    </div>
  );
}
