// Every step of the desk once: how it is loaded, and whether it can be typed in and so waits until what is typed is kept.
"use client";
import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { basicsStep, hubStep, registerStep, reviewStep } from "#components/desk/stepping/steps.ts";
import { gated } from "#components/desk/stepping/typing-gate.tsx";
import { fetchPatiently } from "#components/ui/fetch-patiently.ts";
import type { Edition } from "#core/editions/edition.ts";

type Load = () => Promise<unknown>;

const loads: Load[] = [];

/** What `dynamic` is given: the step as it is registered here, fetched by its `load` now or beforehand. */
function registered<Props extends object>(step: { gated: boolean; load: () => Promise<ComponentType<Props>> }) {
  loads.push(step.load);
  return () => fetchPatiently(step.load).then((Step) => (step.gated ? gated(Step) : Step));
}

const places = {
  [hubStep]: dynamic(
    registered({ gated: false, load: () => import("#components/steps/hub-step.tsx").then((file) => file.HubStep) }),
  ),
  [basicsStep]: dynamic(
    registered({
      gated: true,
      load: () => import("#components/steps/basics-step.tsx").then((file) => file.BasicsStep),
    }),
  ),
  [registerStep]: dynamic(
    registered({
      gated: true,
      load: () => import("#components/register/register-step.tsx").then((file) => file.RegisterStep),
    }),
  ),
  [reviewStep]: dynamic(
    registered({
      gated: false,
      load: () => import("#components/steps/review-step.tsx").then((file) => file.ReviewStep),
    }),
  ),
};

/** By what a section holds. */
const sections = {
  tables: dynamic(
    registered({ gated: true, load: () => import("#components/steps/table-step.tsx").then((file) => file.TableStep) }),
  ),
  text: dynamic(
    registered({ gated: true, load: () => import("#components/steps/text-step.tsx").then((file) => file.TextStep) }),
  ),
};

/** What steps ask for once they are used. */
const furnishings: readonly Load[] = [
  () => import("#components/table/wire-table.ts"),
  () => import("#components/table/paste/paste-dialog.tsx"),
  () => import("#components/narrative/section-words.tsx"),
  () => import("#components/narrative/tools-to-come.ts").then(({ loadTools }) => loadTools()),
  () => import("#components/steps/offered-table.tsx"),
  () => import("#components/steps/read-tables.ts"),
  () => import("#components/table/keyboard-help.tsx"),
  () => import("#components/desk/saving/conflict-dialog.tsx"),
  () => import("#components/findings/findings-panel.tsx"),
  () => import("#components/findings/inspector/inspector.tsx"),
];

/** The step of this id; the overview where there is none. */
export function StepById({ edition, step }: { edition: Edition; step: string }) {
  const section = edition.sections.find(({ id }) => id === step);
  if (section) {
    const SectionStep = sections[section.tables ? "tables" : "text"];
    return <SectionStep section={section} />;
  }
  const Place = isPlace(step) ? places[step] : places[hubStep];
  return <Place />;
}

function isPlace(step: string): step is keyof typeof places {
  return Object.hasOwn(places, step);
}

/** Fetches whatever is not on the screen, so that it is there when the server is not. */
export function loadRest(): Promise<unknown> {
  return Promise.all([...loads, ...furnishings].map((load) => load()));
}
