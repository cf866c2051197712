/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useMemo, useRef } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { ChoicePicker } from './ChoicePicker';
import {
  accounts,
  enclavesFor,
  environments,
  limitedTo,
  organizationalUnits,
  teams,
} from './choiceSources';
import { FieldProps, formDataOf, LimitedOptions } from './FieldProps';

/** The number of an account that works, and that the request may be in. */
export function AccountPicker(props: FieldProps<string, LimitedOptions>) {
  const values = props.uiSchema['ui:options']?.values;
  const source = useMemo(
    () => (values ? limitedTo(accounts, values) : accounts),
    [values],
  );
  return <ChoicePicker field={props} source={source} />;
}

/** The name of an environment's stack. */
export function EnvironmentPicker(props: FieldProps<string>) {
  return <ChoicePicker field={props} source={environments} />;
}

/** The id of an organizational unit. */
export function OrganizationalUnitPicker(props: FieldProps<string>) {
  return <ChoicePicker field={props} source={organizationalUnits} />;
}

/**
 * The id of an enclave. `operation` of the options, else of the form, leaves
 * only those whose state allows it.
 */
export function EnclavePicker(
  props: FieldProps<string, { operation?: string }>,
) {
  const operation =
    props.uiSchema['ui:options']?.operation ?? formDataOf(props).operation;
  const source = useMemo(() => enclavesFor(operation), [operation]);
  return <ChoicePicker key={source.subject} field={props} source={source} />;
}

/**
 * The name of a team; the reader's own, where that is clear. Forms that destroy
 * set `preset: false` in their options, so that nothing is chosen by itself.
 */
export function TeamPicker(props: FieldProps<string, { preset?: boolean }>) {
  const { formData, onChange, uiSchema } = props;
  const isPreset = uiSchema['ui:options']?.preset !== false;
  const own = useOwnTeams();
  // Once: whoever empties the field wants another.
  const isOffered = useRef(false);
  useEffect(() => {
    if (isPreset && own.length === 1 && !isOffered.current) {
      isOffered.current = true;
      if (formData === undefined) {
        onChange(own[0]);
      }
    }
  }, [formData, isPreset, own, onChange]);
  return <ChoicePicker field={props} source={teams} />;
}

const none: string[] = [];

function useOwnTeams(): string[] {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const own = useAsync(async () => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const groups = ownershipEntityRefs.filter(ref => ref.startsWith('group:'));
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs: groups,
      fields: ['kind', 'metadata.name', 'spec.type'],
    });
    return groups
      .filter((_, index) => items[index]?.spec?.type === 'team')
      .map(ref => parseEntityRef(ref).name);
  }, [identityApi, catalogApi]);
  return own.value ?? none;
}
