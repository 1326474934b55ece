import { z } from 'zod';

const sentence = z.string().min(1).max(2000);

/** The text modules of the letters, as they stand in resources/texts/letter.json. */
export const letterTextsSchema = z
  .object({
    note: sentence,
    transferLetter: z
      .object({
        subject: sentence,
        subjectWithBirth: sentence,
        opening: sentence,
        purpose: sentence,
        consentByStudent: sentence,
        consentByBoth: sentence,
        consentByGuardians: sentence,
        consentRecorded: sentence,
        release: sentence,
        basis: sentence,
        basisWithNote: sentence,
        furtherBasis: sentence,
        answerUntil: sentence,
        answer: sentence,
        use: sentence,
        closing: sentence,
        footer: sentence,
      })
      .strict(),
    correction: z
      .object({
        subject: sentence,
        opening: sentence,
        openingUnnamed: sentence,
        told: sentence,
        withheld: sentence,
        noFurtherUse: sentence,
        passedOn: sentence,
        basis: sentence,
      })
      .strict(),
    deletionRequest: z
      .object({
        subject: sentence,
        opening: sentence,
        openingUnnamed: sentence,
        withdrawn: sentence,
        request: sentence,
        requestInPart: sentence,
        requestGroups: sentence,
        passedOn: sentence,
        confirm: sentence,
        basis: sentence,
      })
      .strict(),
    consentForm: z
      .object({
        heading: sentence,
        introduction: sentence,
        personHeading: sentence,
        recipientsHeading: sentence,
        recipientsHint: sentence,
        groupsHeading: sentence,
        groupsLead: sentence,
        groupsHint: sentence,
        releaseHeading: sentence,
        release: sentence,
        rightsHeading: sentence,
        voluntary: sentence,
        withdrawal: sentence,
        afterWithdrawal: sentence,
        validity: sentence,
        informationHeading: sentence,
        informationBasis: sentence,
        informationKeeping: sentence,
        informationRights: sentence,
        signaturesHeading: sentence,
        confirmation: sentence,
        comingOfAge: sentence,
        advised: sentence,
        guardian: sentence,
        guardianAfterName: sentence,
        interpreter: sentence,
        interpreterOf: sentence,
        footer: sentence,
      })
      .strict(),
    protocol: z
      .object({
        heading: sentence,
        introduction: sentence,
        talkHeading: sentence,
        notesHeading: sentence,
        agreementsHeading: sentence,
        particularsHeading: sentence,
        seeLetter: sentence,
        signaturesHeading: sentence,
        confirmation: sentence,
        sender: sentence,
        receiver: sentence,
        student: sentence,
        guardian: sentence,
        guardianAfterName: sentence,
        advised: sentence,
        footer: sentence,
      })
      .strict(),
    shuttleSheet: z
      .object({
        heading: sentence,
        introduction: sentence,
        wayHeading: sentence,
        who: sentence,
        from: sentence,
        to: sentence,
        agreementsHeading: sentence,
        answerHeading: sentence,
        answerUntil: sentence,
        answer: sentence,
        receiver: sentence,
        footer: sentence,
      })
      .strict(),
    placementPapers: z
      .object({
        bestaetigung: z
          .object({
            heading: sentence,
            introduction: sentence,
            companyHeading: sentence,
            hygiene: sentence,
            clothing: sentence,
            certificate: sentence,
            rulesHeading: sentence,
            rules: z.array(sentence).max(20),
          })
          .strict(),
        bewertung: z
          .object({
            heading: sentence,
            introduction: sentence,
            scaleHeading: sentence,
            hint: sentence,
            wordsHeading: sentence,
            trainingHeading: sentence,
          })
          .strict(),
        selbst: z
          .object({
            heading: sentence,
            introduction: sentence,
            scaleHeading: sentence,
            hint: sentence,
            liked: sentence,
            fits: sentence,
            wordsHeading: sentence,
          })
          .strict(),
        besuch: z
          .object({
            heading: sentence,
            introduction: sentence,
            visitHeading: sentence,
            notesHeading: sentence,
          })
          .strict(),
        visitPlan: z
          .object({
            heading: sentence,
            introduction: sentence,
            leftOut: sentence,
            footer: sentence,
          })
          .strict(),
      })
      .strict(),
  })
  .strict();

/** The text modules of the letters; legal sentences are to be checked by the user ("Wortlaut prüfen"). */
export type LetterTexts = Readonly<z.infer<typeof letterTextsSchema>>;
