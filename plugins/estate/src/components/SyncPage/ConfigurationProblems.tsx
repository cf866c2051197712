/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';
import { estateTranslationRef } from '../../translation';
import styles from './SyncPage.module.css';

export interface ConfigurationProblemsProps {
  problems: ConfigurationProblem[];
}

/** Faults of app-config.yaml: the key, the value, and what to write instead. */
export function ConfigurationProblems(props: ConfigurationProblemsProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  return (
    <>
      {props.problems.map(({ key, value, message, fix }) => (
        <Alert
          key={`${key} ${message}`}
          status="warning"
          icon
          title={
            <span className={styles.wrap}>
              {value === undefined
                ? t('sync.configuration.problem', { key: <code>{key}</code> })
                : t('sync.configuration.problemWithValue', {
                    key: <code>{key}</code>,
                    value: <code>{value}</code>,
                  })}
            </span>
          }
          description={`${message}. ${fix}`.replace(/\.\. /, '. ')}
        />
      ))}
    </>
  );
}
