/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AuditTerm,
  printQuery,
} from '@steward/backstage-plugin-audit-trail-common';
import { useSlashKey } from '@steward/backstage-plugin-portal-react';
import { RiSearchLine } from '@remixicon/react';
import { KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Completion } from '../../query/completions';
import { readQuery } from '../../query/readQuery';
import { auditTrailTranslationRef } from '../../translation';
import { CompletionList } from './CompletionList';
import styles from './QueryBar.module.css';
import { QueryChips } from './QueryChips';
import { useCompletions } from './useCompletions';

export interface QueryBarProps {
  /** The query in force. */
  q: string;
  onChange: (q: string) => void;
}

/**
 * The query as chips, and a box that adds to it: qualifiers and values are
 * suggested while one writes, Enter takes the term, Backspace takes the last
 * one back into the box.
 */
export function QueryBar(props: QueryBarProps) {
  const { q, onChange } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const inForce = readQuery(q);
  const terms = inForce.query?.terms ?? [];
  const [draft, setDraft] = useState('');
  const [error, setError] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const completions = useCompletions(draft, isOpen);
  const root = useRef<HTMLDivElement>(null);
  const listId = useId();
  useSlashKey(root);

  useEffect(() => {
    // A query out of a link that nobody could have taken by Enter.
    if (inForce.error) {
      setDraft(q);
      setError(inForce.error);
    }
  }, [q, inForce.error]);

  const apply = (next: AuditTerm[]) => onChange(printQuery({ terms: next }));
  const write = (text: string) => {
    setDraft(text);
    setError(undefined);
    setActive(-1);
    setOpen(true);
  };
  const commit = (text: string) => {
    const added = readQuery(text);
    const next = [...terms, ...(added.query?.terms ?? [])];
    const whole = readQuery(printQuery({ terms: next }));
    const problem = added.error ?? whole.error;
    setError(problem);
    setOpen(false);
    setActive(-1);
    if (problem === undefined) {
      setDraft('');
      apply(next);
    }
  };
  const take = (completion: Completion) =>
    completion.isWhole ? commit(completion.text) : write(completion.text);
  const edit = (index: number) => {
    write(printQuery({ terms: [terms[index]] }));
    apply(terms.filter((_, at) => at !== index));
    root.current?.querySelector('input')?.focus();
  };
  const move = (by: number) => {
    setOpen(true);
    setActive(at => Math.min(Math.max(at + by, -1), completions.length - 1));
  };
  const onKeyDown = (press: KeyboardEvent<HTMLInputElement>) => {
    const chosen = isOpen ? completions[active] : undefined;
    if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
      press.preventDefault();
      move(press.key === 'ArrowDown' ? 1 : -1);
    } else if (press.key === 'Enter') {
      press.preventDefault();
      if (chosen) {
        take(chosen);
      } else {
        commit(draft);
      }
    } else if (press.key === 'Tab' && chosen && !press.shiftKey) {
      press.preventDefault();
      take(chosen);
    } else if (press.key === 'Escape' && isOpen) {
      press.preventDefault();
      press.stopPropagation();
      setOpen(false);
    } else if (press.key === 'Backspace' && draft === '' && terms.length) {
      press.preventDefault();
      edit(terms.length - 1);
    }
  };
  const isShown = isOpen && completions.length > 0;
  return (
    <div ref={root} className={styles.root}>
      <div className={styles.bar} data-invalid={error ? true : undefined}>
        <RiSearchLine size={16} aria-hidden className={styles.icon} />
        <QueryChips
          terms={terms}
          onEdit={edit}
          onRemove={index => apply(terms.filter((_, at) => at !== index))}
        />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={isShown ? listId : undefined}
          aria-activedescendant={
            isShown && active >= 0 ? `${listId}-${active}` : undefined
          }
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${listId}-error` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={terms.length === 0 ? t('search.placeholder') : undefined}
          value={draft}
          onChange={event => write(event.target.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      {isShown && (
        <CompletionList
          id={listId}
          completions={completions}
          active={active}
          onTake={take}
        />
      )}
      {error && (
        <p id={`${listId}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
