/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Alert } from '@backstage/ui';
import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';
import styles from './SyncPage.module.css';

export interface ConfigurationProblemsProps {
  problems: ConfigurationProblem[];
}

/** Faults of app-config.yaml: the key, the value, and what to write instead. */
export function ConfigurationProblems(props: ConfigurationProblemsProps) {
  return (
    <>
      {props.problems.map(({ key, value, message, fix }) => (
        <Alert
          key={`${key} ${message}`}
          status="warning"
          icon
          title={
            <span className={styles.wrap}>
              Configuration: <code>{key}</code>
              {value !== undefined && (
                <>
                  {' is '}
                  <code>{value}</code>
                </>
              )}
            </span>
          }
          description={`${message}. ${fix}`.replace(/\.\. /, '. ')}
        />
      ))}
    </>
  );
}
