/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { provisioningTranslationRef } from '../../translation';
import { FormProblem } from './formProblems';
import styles from './RequestPage.module.css';

export interface ProblemListProps {
  problems: readonly FormProblem[];
  onChoose: (field: string) => void;
}

/** All that keeps the form back: first what is missing, by its label. */
export function ProblemList({ problems, onChoose }: ProblemListProps) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  const missing = problems.filter(problem => problem.isMissing);
  const wrong = problems.filter(problem => !problem.isMissing);
  return (
    <div role="alert" className={styles.problems}>
      {missing.length > 0 && (
        <p>
          {t('common.stillNeededSentence', {
            fields: (
              <>
                {missing.map((problem, index) => (
                  <span key={`${problem.field} ${problem.label}`}>
                    {index > 0 && ', '}
                    <Label problem={problem} onChoose={onChoose} />
                  </span>
                ))}
              </>
            ),
          })}
        </p>
      )}
      {wrong.length > 0 && (
        <ul>
          {wrong.map(problem => (
            <li key={`${problem.label} ${problem.text}`}>
              {problem.label
                ? t('common.labelled', {
                    label: <Label problem={problem} onChoose={onChoose} />,
                    text: problem.text,
                  })
                : problem.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Label(props: {
  problem: FormProblem;
  onChoose: ProblemListProps['onChoose'];
}) {
  const { field, label } = props.problem;
  return field === undefined ? (
    <strong>{label}</strong>
  ) : (
    <button
      type="button"
      className={styles.toField}
      onClick={() => props.onChoose(field)}
    >
      {label}
    </button>
  );
}
