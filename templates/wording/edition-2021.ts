// Sentences of the 2021 form, as Handlebars: the opening that offices usually print.

export const wording2021: Readonly<Record<string, string>> = {
  opening:
    "本报告根据{{regulations}}和{{notice}}要求编制。报告由{{parts}}等{{partCount}}部分组成。" +
    "本报告所列数据的统计期限自{{from}}起至{{to}}止。{{where}}{{contact}}",
};
