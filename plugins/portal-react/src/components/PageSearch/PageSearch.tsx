/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { useSlashKey } from '../../hooks/useSlashKey';

/** @public */
export interface PageSearchProps {
  label: string;
  placeholder?: string;
  value: string;
  /** Called when the typing pauses. */
  onChange: (value: string) => void;
  /** Whether `/` anywhere on the page puts the cursor here. */
  shortcut?: boolean;
  size?: 'small' | 'medium';
  className?: string;
}

const pauseMs = 250;

/**
 * A search box that waits for a pause in the typing before it asks.
 *
 * @public
 */
export function PageSearch(props: PageSearchProps) {
  const { value, onChange, shortcut } = props;
  const [text, setText] = useState(value);
  const root = useRef<HTMLDivElement>(null);
  const reported = useRef(value);

  useEffect(() => {
    if (value !== reported.current) {
      reported.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    if (text === reported.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      reported.current = text;
      onChange(text);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, onChange]);

  useSlashKey(root, shortcut ?? false);

  return (
    <SearchField
      ref={root}
      className={props.className}
      aria-label={props.label}
      aria-keyshortcuts={shortcut ? '/' : undefined}
      placeholder={props.placeholder}
      size={props.size ?? 'small'}
      value={text}
      onChange={setText}
    />
  );
}
