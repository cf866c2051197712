/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JsonObject, JsonValue } from '@backstage/types';
import { DefinitionList } from '@steward/backstage-plugin-portal-react';
import {
  provisioningTranslationRef,
  ProvisioningWords,
} from '../../translation';
import styles from './RequestView.module.css';

/** What was entered, by field. */
export function InputList(props: { inputs: JsonObject }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  const items = Object.entries(props.inputs)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([term, value]) => ({
      term: describeInput(t, term),
      value: <span className={styles.wrap}>{textOf(t, value)}</span>,
    }));
  return items.length > 0 ? (
    <DefinitionList items={items} />
  ) : (
    <p className={styles.quiet}>{t('inputs.empty')}</p>
  );
}

/** Inputs of the kinds that every Steward has. */
const KNOWN = [
  'applications',
  'baseBranch',
  'cidr',
  'components',
  'confirm',
  'costCentre',
  'cpuCount',
  'description',
  'destination',
  'dockerImage',
  'email',
  'enableDebug',
  'enclaveId',
  'environment',
  'environmentVariables',
  'exposePorts',
  'files',
  'fix',
  'healthCheckInterval',
  'healthCheckPath',
  'input',
  'instanceType',
  'members',
  'memoryMib',
  'networkPolicy',
  'organizationalUnitId',
  'owner',
  'payload',
  'publicAccess',
  'purpose',
  'quota',
  'regions',
  'repository',
  'selector',
  'stack',
  'stage',
  'stateMachineArn',
  'tenant',
  'tier',
  'title',
  'vpcCidr',
  'workloadType',
] as const;

/** `workloadType` as `Workload type`, of a module's own kind as well. */
function describeInput(t: ProvisioningWords, field: string): string {
  const known = KNOWN.find(name => name === field);
  if (known) {
    return t(`inputs.fields.${known}`);
  }
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(t: ProvisioningWords, value: JsonValue | undefined): string {
  if (Array.isArray(value) && value.every(one => typeof one !== 'object')) {
    return value.join(', ') || t('inputs.none');
  }
  if (typeof value === 'boolean') {
    return value ? t('inputs.yes') : t('inputs.no');
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  const isEmpty = value === null || Object.keys(value).length === 0;
  return isEmpty ? t('inputs.none') : JSON.stringify(value);
}
