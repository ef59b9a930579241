// Sentences of the 2018 form, as Handlebars. One paragraph a line; wording as published reports of 2018 print it.
// Words: figure, growth, share (inside shares), some, listed: lib/writers/wording-words.ts.

export const wording2018: Readonly<Record<string, string>> = {
  disclosure:
    "{{year}}年，{{everyone}}政务公开的主动性明显增强，全年共主动公开政府信息{{figure 'channels_itemsDisclosed_count'}}条" +
    "{{growth 'channels_itemsDisclosed_count' up='上升'}}。" +
    "其中，制发规范性文件{{figure 'documents_normativeDocumentsMade_count'}}件，" +
    "公开规范性文件{{figure 'documents_normativeDocumentsDisclosed_count'}}件。" +
    "公开方式更加灵活，通过政府公报公开{{figure 'channels_gazette_count'}}条，" +
    "通过政府网站公开{{figure 'channels_website_count'}}条，通过政务微博公开{{figure 'channels_weibo_count'}}条，" +
    "通过政务微信公开{{figure 'channels_wechat_count'}}条，" +
    "通过新闻发布会、行政办事服务大厅、信息公开栏和报刊、广播、电视等其他方式公开{{figure 'channels_otherChannels_count'}}条。",

  responses:
    "{{year}}年，{{everyone}}回应公众关注热点或重大舆情{{figure 'responses_topicsAnswered_count'}}次" +
    "{{growth 'responses_topicsAnswered_count' up='增加'}}，" +
    "参加或举办新闻发布会{{figure 'responses_pressConferences_count'}}次，" +
    "其中主要负责同志参加新闻发布会{{figure 'responses_pressConferencesByLeaders_count'}}次，" +
    "政府网站在线访谈{{figure 'responses_onlineInterviews_count'}}次，" +
    "其中主要负责同志参加政府网站在线访谈{{figure 'responses_onlineInterviewsByLeaders_count'}}次，" +
    "政策解读稿件发布{{figure 'responses_policyInterpretations_count'}}篇，" +
    "微博微信回应事件{{figure 'responses_microblogResponses_count'}}次，" +
    "其他方式回应事件{{figure 'responses_otherResponses_count'}}次。",

  requests:
    "{{everyone}}共受理政府信息公开申请{{figure 'applications_received_count'}}件" +
    "{{growth 'applications_received_count' up='上升'}}。" +
    "{{#some 'applications_received_count'}}其中，" +
    "{{#shares 'applications_inPerson_count applications_byFax_count applications_online_count applications_byLetter_count'" +
    " of='applications_received_count'}}" +
    "当面申请{{figure 'applications_inPerson_count'}}件{{share 'applications_inPerson_count'}}；" +
    "传真申请{{figure 'applications_byFax_count'}}件{{share 'applications_byFax_count'}}；" +
    "网络申请{{figure 'applications_online_count'}}件{{share 'applications_online_count'}}；" +
    "信函申请{{figure 'applications_byLetter_count'}}件{{share 'applications_byLetter_count'}}。" +
    "{{/shares}}\n" +
    "{{organs}}受理的{{figure 'applications_received_count'}}件政府信息公开申请中，" +
    "按时办结{{figure 'completion_onTime_count'}}件，延期办结{{figure 'completion_extended_count'}}件。其中，" +
    "{{#shares 'replies_alreadyPublic_count replies_disclosed_count replies_partlyDisclosed_count replies_refusedTotal_count" +
    " replies_notThisOffice_count replies_doesNotExist_count replies_askedToAmend_count replies_otherRoute_count'" +
    " of='applications_received_count'}}" +
    "属于已主动公开范围{{figure 'replies_alreadyPublic_count'}}件{{share 'replies_alreadyPublic_count'}}；" +
    "同意公开答复{{figure 'replies_disclosed_count'}}件{{share 'replies_disclosed_count'}}；" +
    "同意部分公开答复{{figure 'replies_partlyDisclosed_count'}}件{{share 'replies_partlyDisclosed_count'}}；" +
    "不同意公开答复{{figure 'replies_refusedTotal_count'}}件" +
    "{{listed 'replies_stateSecret_count replies_tradeSecret_count replies_personalPrivacy_count" +
    " replies_securityOrStability_count replies_notGovernmentInformation_count replies_otherLegalGround_count'}}" +
    "{{share 'replies_refusedTotal_count'}}；" +
    "不属于本行政机关公开{{figure 'replies_notThisOffice_count'}}件{{share 'replies_notThisOffice_count'}}；" +
    "申请信息不存在{{figure 'replies_doesNotExist_count'}}件{{share 'replies_doesNotExist_count'}}；" +
    "告知作出更改补充{{figure 'replies_askedToAmend_count'}}件{{share 'replies_askedToAmend_count'}}；" +
    "告知通过其它途径办理{{figure 'replies_otherRoute_count'}}件{{share 'replies_otherRoute_count'}}。" +
    "{{/shares}}{{/some}}",

  reconsideration:
    "{{organs}}因政府信息公开被申请行政复议{{figure 'reconsideration_total_count'}}件" +
    "{{#some 'reconsideration_total_count'}}，其中维持具体行政行为{{figure 'reconsideration_upheld_count'}}件，" +
    "被依法纠错{{figure 'reconsideration_corrected_count'}}件，" +
    "其他情形{{figure 'reconsideration_otherOutcome_count'}}件{{/some}}。",

  litigation:
    "{{organs}}因政府信息公开被提起行政诉讼{{figure 'litigation_total_count'}}件" +
    "{{#some 'litigation_total_count'}}，其中维持具体行政行为或者驳回原告诉讼请求{{figure 'litigation_upheld_count'}}件，" +
    "被依法纠错{{figure 'litigation_corrected_count'}}件，其他情形{{figure 'litigation_otherOutcome_count'}}件{{/some}}。",

  complaints: "{{organs}}因政府信息公开引发的举报投诉{{figure 'complaints_complaints_count'}}件。",

  charges:
    "{{#some 'charges_charged_amount'}}{{scope}}依申请公开共收取费用{{figure 'charges_charged_amount'}}万元。" +
    "{{else}}{{scope}}依申请公开均未收费。{{/some}}",

  resources:
    "{{organs}}共成立政府信息公开工作专门机构{{figure 'institutions_dedicatedOffices_count'}}个，" +
    "共设置政府信息公开查阅点{{figure 'institutions_readingPoints_count'}}个，其中，" +
    "从事政府信息公开工作人员共{{figure 'staff_staffTotal_count'}}人，其中，" +
    "专职人员{{figure 'staff_fullTime_count'}}人，兼职人员{{figure 'staff_partTime_count'}}人。" +
    "{{organs}}政府信息公开工作专项经费共计{{figure 'funding_budget_amount'}}万元。",

  training:
    "{{organs}}共召开政府信息公开工作会议或专题会议{{figure 'training_meetings_count'}}次。" +
    "{{organs}}共举办各类政府信息公开工作业务培训班{{figure 'training_courses_count'}}次，" +
    "累计培训{{figure 'training_trainees_count'}}人次。",
};
