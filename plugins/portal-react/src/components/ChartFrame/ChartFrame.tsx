/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiBarChartLine, RiTableLine } from '@remixicon/react';
import { ReactNode, useState } from 'react';
import { scrollRegionProps } from '../../format/scrollRegionProps';
import { portalTranslationRef } from '../../translation';
import { EmptyState, ErrorState, LoadingState } from '../PageState';
import styles from './ChartFrame.module.css';

/** What a chart shows in place of itself while it has no data. @public */
export interface ChartState {
  isLoading?: boolean;
  error?: Error;
  onRetry?: () => void;
  /** Shown when there is nothing to draw; says what will be here, and the first step. */
  empty?: ReactNode;
}

/** The same numbers as a table. */
export interface ChartTable {
  header: string[];
  rows: string[][];
}

export interface ChartFrameProps extends ChartState {
  /** What is drawn: `Cost per day`. */
  label: string;
  /** The message of the chart in words, for people who cannot see it. */
  summary: string;
  table: ChartTable;
  /** Above the chart: a legend. */
  legend?: ReactNode;
  /** The chart itself. */
  children: ReactNode;
}

/**
 * What all charts share: loading, error and empty states, and a switch to the
 * same numbers as a table.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { label, table } = props;
  const { t } = useTranslationRef(portalTranslationRef);
  const [asTable, setAsTable] = useState(false);
  if (props.error) {
    return (
      <ErrorState
        error={props.error}
        subject={label.toLowerCase()}
        onRetry={props.onRetry}
      />
    );
  }
  if (props.isLoading) {
    return <LoadingState subject={label.toLowerCase()} lines={4} />;
  }
  if (table.rows.length === 0) {
    return <>{props.empty ?? <EmptyState title={t('common.noData')} />}</>;
  }
  return (
    <figure className={styles.figure} aria-label={label}>
      <div className={styles.bar}>
        <div className={styles.legend}>{props.legend}</div>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={asTable ? <RiBarChartLine /> : <RiTableLine />}
          aria-label={asTable ? t('chart.showChart') : t('chart.showTable')}
          onPress={() => setAsTable(!asTable)}
        />
      </div>
      {asTable ? (
        <div
          className={styles.scroller}
          {...scrollRegionProps(t('common.tableOf', { label }))}
        >
          <table className={styles.table} aria-label={label}>
            <thead>
              <tr>
                {table.header.map(cell => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={table.header[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <div
          className={styles.chart}
          role="img"
          aria-label={t('common.labelled', { label, text: props.summary })}
        >
          {props.children}
        </div>
      )}
    </figure>
  );
}
