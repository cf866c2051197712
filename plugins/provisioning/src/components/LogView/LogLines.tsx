/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RunLogLine } from '@steward/backstage-plugin-provisioning-common';
import { scrollRegionProps } from '@steward/backstage-plugin-portal-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { UIEvent, useEffect, useRef } from 'react';
import { provisioningTranslationRef } from '../../translation';
import { LogLine } from './LogLine';
import styles from './LogView.module.css';

export interface LogLinesProps {
  lines: RunLogLine[];
  search: string;
  isFollowing: boolean;
  /** Scrolling up lets go of the end, scrolling down to it takes hold again. */
  onFollowingChange: (isFollowing: boolean) => void;
}

const lineHeight = 20;
/** So many lines are drawn whole: find-in-page and copying reach all of them. */
const wholeUpTo = 500;

/** The lines in a box of their own; of long logs only those in sight are drawn. */
export function LogLines(props: LogLinesProps) {
  const { lines, search, isFollowing, onFollowingChange } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const box = useRef<HTMLDivElement>(null);
  const isVirtual = lines.length > wholeUpTo;
  const virtualizer = useVirtualizer({
    count: isVirtual ? lines.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 30,
  });

  useEffect(() => {
    if (isFollowing && box.current) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [isFollowing, lines.length]);

  const onScroll = (event: UIEvent<HTMLDivElement>) => {
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
    const isAtEnd = scrollHeight - scrollTop - clientHeight < lineHeight * 2;
    if (isAtEnd !== isFollowing) {
      onFollowingChange(isAtEnd);
    }
  };

  return (
    <div
      ref={box}
      className={styles.box}
      onScroll={onScroll}
      {...scrollRegionProps(t('log.lines'))}
    >
      {isVirtual ? (
        <div style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <LogLine
              key={lines[index].id}
              line={lines[index]}
              search={search}
              top={start}
            />
          ))}
        </div>
      ) : (
        lines.map(line => <LogLine key={line.id} line={line} search={search} />)
      )}
    </div>
  );
}
