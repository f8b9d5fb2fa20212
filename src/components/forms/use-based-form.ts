"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { FieldValues } from "@/domain/changes/field-value";

/**
 * A form that says what it was based on. Its fields show `base`, below a `key={version}`; they take what is stored
 * meanwhile as long as nobody has typed in them, and else keep what was typed until it is saved.
 */
export function useBasedForm<Values extends FieldValues>(stored: Values, read: (form: FormData) => Values) {
  const ref = useRef<HTMLFormElement>(null);
  const [{ base, version }, setShown] = useState({ base: stored, version: 0 });

  const holds = (values: Values) => ref.current !== null && isSame(read(new FormData(ref.current)), values);
  /** What is stored, by the answer of a save. Fields that show it keep the focus. */
  const show = (values: Values) => setShown({ base: values, version: holds(values) ? version : version + 1 });

  const arrive = useEffectEvent(() => {
    if (holds(base)) show(stored);
  });
  const arrived = JSON.stringify(stored);
  const seen = useRef(arrived);
  useEffect(() => {
    if (seen.current === arrived) return;
    seen.current = arrived;
    arrive();
  }, [arrived]);

  return { ref, base, version, show };
}

const isSame = (a: FieldValues, b: FieldValues) =>
  Object.keys({ ...a, ...b }).every((field) => Object.is(a[field], b[field]));
