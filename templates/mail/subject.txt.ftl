<#ftl output_format="plainText">
<#-- One line; line ends become spaces. -->
<#assign told = upTo(news, 2)>
<#if news?size == 1><#if news[0].since??>${msg("mail.title.since", news[0].title, news[0].edition, news[0].since.changes, news[0].since.edition)}<#elseif news[0].changes?has_content>${msg("mail.title.changes", news[0].title, news[0].edition, news[0].changes)}<#else>${msg("mail.title", news[0].title, news[0].edition)}</#if><#elseif told.more == 0>${msg("mail.subject.two", news[0].title, news[1].title)}<#else>${msg("mail.subject.several", news, news[0].title)}</#if><#if decisions gt 0>${msg("semicolon")}${msg("mail.decisions", decisions)}</#if>
