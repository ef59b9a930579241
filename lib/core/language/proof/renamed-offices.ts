// Departments that were renamed or merged (2018 and 2023 reforms): names that no longer exist → today's. Data only.
// 工商行政管理局 and others stand for the whole of their kind; the place before them is not part of the name.

export interface RenamedOffice {
  /** Former names, the longest first. */
  readonly former: readonly string[];
  readonly now: readonly string[];
  /** Reports on this year and later use the new name. */
  readonly since: number;
}

export const renamedOffices: readonly RenamedOffice[] = [
  {
    former: ["卫生和计划生育委员会", "卫生计生委", "卫计委", "卫生局"],
    now: ["卫生健康委员会", "卫生健康委", "卫健委", "卫生健康局"],
    since: 2019,
  },
  { former: ["国土资源局", "国土局"], now: ["自然资源局", "自然资源和规划局", "自然资源和规划局"], since: 2019 },
  {
    former: ["工商行政管理局", "工商局", "质量技术监督局", "质监局", "食品药品监督管理局", "食药监局"],
    now: ["市场监督管理局", "市场监管局"],
    since: 2019,
  },
  { former: ["环境保护局", "环保局"], now: ["生态环境局"], since: 2019 },
  { former: ["安全生产监督管理局", "安监局"], now: ["应急管理局"], since: 2019 },
  { former: ["国家税务局", "地方税务局", "国税局", "地税局"], now: ["税务局"], since: 2019 },
  {
    former: ["旅游局", "旅游发展委员会", "文化广电新闻出版局", "文广新局"],
    now: ["文化和旅游局", "文化广电和旅游局", "文旅局"],
    since: 2019,
  },
  { former: ["农业局", "农业委员会"], now: ["农业农村局"], since: 2019 },
  { former: ["法制办公室", "法制办"], now: ["司法局"], since: 2019 },
  { former: ["物价局"], now: ["发展和改革委员会", "发展改革委", "发改委"], since: 2019 },
  { former: ["城乡规划局"], now: ["自然资源和规划局", "自然资源局"], since: 2019 },
  { former: ["扶贫开发办公室", "扶贫办"], now: ["乡村振兴局", "农业农村局"], since: 2022 },
];
