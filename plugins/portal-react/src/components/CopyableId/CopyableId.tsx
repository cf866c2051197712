/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { portalTranslationRef } from '../../translation';
import { MiddleTruncate } from '../MiddleTruncate';
import styles from './CopyableId.module.css';

/** @public */
export interface CopyableIdProps {
  /** What is copied. */
  value: string;
  /** What is shown, when it differs, e.g. an account number in groups. */
  display?: string;
  /** What it is, for screen readers: `account number`. */
  label: string;
}

/**
 * An identifier in monospace with a button that copies it and says so.
 *
 * @public
 */
export function CopyableId(props: CopyableIdProps) {
  const { label, value } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const [result, setResult] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setResult('copied');
    } catch {
      setResult('failed');
    }
  };
  const Icon = result === 'copied' ? RiCheckLine : RiFileCopyLine;
  const message = {
    copied: t('copy.copied', { label }),
    failed: t('copy.failed', { label }),
  };
  return (
    <span className={styles.root}>
      <code className={styles.value} title={value}>
        <MiddleTruncate text={props.display ?? value} tail={14} />
      </code>
      <button
        type="button"
        className={styles.button}
        aria-label={t('copy.buttonOf', { label, value })}
        title={result ? message[result] : t('copy.button', { label })}
        onClick={copy}
        onBlur={() => setResult(undefined)}
      >
        <Icon size={14} aria-hidden />
      </button>
      <VisuallyHidden role="status">
        {result ? message[result] : ''}
      </VisuallyHidden>
    </span>
  );
}
