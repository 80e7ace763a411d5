/** Words on screen: `translator(pickLanguage(…))`, then `t('room.thing', values)`. */
export { isMessageKey, refusalSentence, rich, translator, uiLanguages } from './translate.ts';
export { pickLanguage } from './pick-language.ts';
export type { MessageKey, MessageValues, Translate, UiLanguage } from './translate.ts';
/** Dates, numbers, lists and names of countries as the reader's language writes them. */
export * from './format.ts';
export * from './partial-date.ts';
/** The words of a case file: kinds, fields, values, certainties, faults. */
export * from './case-words.ts';
/** What is coming up in cases, the most pressing first. */
export { DeadlineList, deadlineWords } from './deadline-list.tsx';
export type { DeadlineShown } from './deadline-list.tsx';
/** What every page knows of the request it answers. */
export { headersTranslator, LANGUAGE_COOKIE, pageContext, requestTranslator } from './context.ts';
export type { PageContext, PageRequest } from './context.ts';
/** The three frames, and the page as text: `renderPage(<XPage … />)`. */
export { DeskLayout } from './desk-layout.tsx';
export { PublicLayout, renderPage, renderPart, renderXml, SignLayout } from './layout.tsx';
export type { DeskPlace } from './desk-layout.tsx';
export type { PageFrame, PageLink, PageShare } from './document.tsx';
/** What was typed when the session ended or somebody else saved, to be sent again. */
export { Resent, SignedOutPage } from './signed-out.tsx';
/** What a person sees when something was refused or failed. */
export { FailurePage, RefusalPage } from './refusal-pages.tsx';
/** Form controls, labelled and tied to their hints and errors. */
export { DateField, DateTimeField, PartialDateField } from './date-fields.tsx';
export { Field, FileField, Select, TextArea } from './forms.tsx';
/** Fields a script helps with while somebody types. */
export { LiveDateField, NameField } from './live-fields.tsx';
/** The countries and languages to choose from, by their names in the reader's language. */
export { countryOptions, languageOptions } from './world-options.ts';
export type { FieldErrors } from './labelled.tsx';
export type { FieldProps, Option } from './forms.tsx';
/** Asks to hear of a letter by mail: `<FollowForm t slug={letter.slug} />`. */
export { FollowForm } from './follow-form.tsx';
export type { FollowFields } from './follow-form.tsx';
/** Stands behind a letter: `<CosignForm t slug asksPostcode keptMonths partners />`. */
export { CosignCount } from './cosign-count.tsx';
export { CountryMap } from './country-map.tsx';
export type { CountryNumber } from './country-map.tsx';
export { CosignForm, PartnerChoices } from './cosign-form.tsx';
export type { CosignFields, CosignFormProps, CosignPartner } from './cosign-form.tsx';
export { Checkbox, Fieldset, RadioGroup } from './choices.tsx';
export type { RadioOption } from './choices.tsx';
/** Forms, their buttons, and acts that are a form of one button. */
export * from './buttons.tsx';
export * from './form-acts.tsx';
/** The parts pages are made of. */
export * from './page-parts.tsx';
export * from './parts.tsx';
export * from './reading-parts.tsx';
export * from './tables.tsx';
/** The rooms of one letter at the desk: `<LetterTabs t letterId here='release' />`. */
export { LetterTabs } from './letter-tabs.tsx';
export type { LetterTab } from './letter-tabs.tsx';
/** The rooms of one case at the desk: `<CaseTabs t caseId here='file' />`. */
export { CaseTabs } from './case-tabs.tsx';
export type { CaseTab } from './case-tabs.tsx';
/** A letter's body as HTML and as plain text. */
export { Body, evenHeadings } from './prose.tsx';
export { bodyText } from './prose-text.ts';
/** Figures drawn on the server, each with its table. */
export { Bars } from './bars.tsx';
export { Hemicycle } from './figures.tsx';
export type { BarRow } from './bars.tsx';
export type { SeatGroup } from './figures.tsx';
export { CertaintySign, CertaintyTag, CertaintyLegend } from './certainty-marks.tsx';
export type { CertaintyLevel } from './certainty-marks.tsx';
/** Where a demand stands, its line over time, and how many stood where: style sheet `demand-lines.css`. */
export { DemandLine, lineInWords } from './demand-line.tsx';
export { DemandStateMark, DemandStateSign, demandStateWord } from './demand-marks.tsx';
export { SmallMultiples, stackedStates } from './small-multiples.tsx';
export type { LineShown, LineStep } from './demand-line-layout.ts';
export type { DemandStateName } from './demand-marks.tsx';
export type { MultiplePanel, StackedPeriod, StackedState } from './small-multiples.tsx';
export { Timeline } from './timeline.tsx';
export type { TimelineItem } from './timeline-items.ts';
export { PlacesMap } from './map.tsx';
export type { AtPlace, MapPlace } from './map-places.ts';
/** The files served beside the pages, and their addresses. */
export { allAssets, assetUrl } from './assets.ts';
export { readVerifyPage } from './verify-page.ts';
export type { VerifyPage } from './verify-page.ts';
export type { Asset } from './assets.ts';
/** Every component in every state, in development. */
export { GalleryPage, uiExamples } from './gallery.tsx';
export type { Example } from './example.ts';
/** A mail's words as plain text and as HTML. */
export { mailText } from './mail.tsx';
export { wrap as wrapText } from './mail-plain.ts';
export type { MailPart } from './mail-plain.ts';
export type { MailText } from './mail.tsx';
