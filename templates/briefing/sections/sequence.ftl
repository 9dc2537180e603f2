<#import "/common/analysis.ftl" as finds>
<#assign a = analysis>
<#assign path = a.sequence.criticalPath>
<#if path.acts gte 3>
<h3>The longest chain</h3>
<p><@page.claim kind="critical-path" elements=path.links?map(l -> l.element)><#if path.chains == 1>${inWords(path.acts)?cap_first} acts must follow one another, and no chain of requirements ahead is longer:<#else>${path.chains} chains of requirements ahead are equally long, with ${inWords(path.acts)} acts each; <#if path.links?has_content>all of them share:<#else>no act is in all of them.</#if></#if></@page.claim></p>
<#if path.links?has_content>
<ol class="chain">
<#list path.links as link><li><#if link.kind == "act">${ref(link.element)}<#elseif link.kind == "all of">all ${count(link.members, "measure", "measures")} of ${ref(link.element)}<#else>${ref(link.element)} opens</#if></li></#list>
</ol>
</#if>
</#if>
<#if a.sequence.steps?size gt 1>
<h3>What is ahead, step by step</h3>
<p>Step 1 is what can begin today. Each later step is what can begin when all the steps before it are done.</p>
<@page.table label="Order of what is ahead" class="layers">
<thead><tr><th scope="col" class="num">Step</th><th scope="col">Measures</th></tr></thead>
<tbody>
<#list a.sequence.steps as step><tr><th scope="row" class="num">${step.number}</th><td><@page.claim kind="step-" + step.number elements=step.measures>${refs(step.measures)}</@page.claim></td></tr></#list>
</tbody>
</@page.table>
</#if>
<#if a.sequence.waits?has_content>
<h3>What waits, and who can end the wait</h3>
<@page.table label="Waiting measures" class="waiting">
<thead><tr><th scope="col">Measure</th><th scope="col">Waits for</th><th scope="col">Who can end the wait</th></tr></thead>
<tbody>
<#list a.sequence.waits as w>
<tr><th scope="row"><@page.claim kind=w.standing.key elements=w.measures tag="div"><@lines w.measures /></@page.claim></th><td><@wanted w.unmet /></td><td><#if w.standing == "blocked">Nobody: it can never begin as things stand<#else><#if w.movers?has_content><@page.claim kind="movers" elements=w.movers>${parties(w.movers?map(m -> m.id))}</@page.claim><#else>Not stated</#if><#if w.roots?has_content>, by ${refs(w.roots)}<#if w.moreRoots> and others</#if></#if></#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if a.readings.readings?has_content>
<h3>What the parties read differently</h3>
<#list a.readings.conflicts as c><p><@page.claim kind="conflict" elements=c.loop>The reading of ${parties(c.one.heldBy?map(h -> h.id))} and that of ${parties(c.other.heldBy?map(h -> h.id))} make a loop together: <#list c.loop as l>${ref(l)} waits for <#if l?is_last>${ref(c.loop[0])}<#else>${ref(c.loop[l?counter])}</#if><#sep>, </#sep></#list>. None of them can begin without one side giving way.</@page.claim></p></#list>
<@page.table label="Disputed readings" class="readings">
<thead><tr><th scope="col">By the reading of</th><th scope="col">Can begin today</th><th scope="col">Waits</th><th scope="col">Can never begin</th></tr></thead>
<tbody>
<tr><th scope="row">All, as far as nobody disputes it</th><td><@listed a.sequence.ready /></td><td><@listed a.sequence.waiting /></td><td><@listed a.sequence.blocked /></td></tr>
<#list a.readings.readings as r><tr><th scope="row"><@page.claim kind="reading" elements=r.heldBy>${parties(r.heldBy?map(h -> h.id))}</@page.claim></th><td><@listed r.ready /></td><td><@listed r.waiting /></td><td><@listed r.blocked /></td></tr></#list>
</tbody>
</@page.table>
</#if>
<h3>Whose consent is needed</h3>
<#assign consentWords = {"executive": "an executive", "legislative": "a legislature", "judicial": "a court", "referendum": "a vote of the people", "international-body": "an international body", "other-party": "another party"}>
<p><#if a.consents.executiveAlone?has_content><@page.claim kind="executive-alone" elements=a.consents.executiveAlone>${count(a.consents.executiveAlone?size, "measure needs", "measures need")?cap_first} only the executive of who acts.</@page.claim> </#if><#list a.consents.kinds as k><#if k.kind != "executive"><@page.claim kind="consent-" + k.kind.key elements=k.measures>${count(k.measures?size, "measure needs", "measures need")?cap_first} ${consentWords[k.kind.key]}.</@page.claim> </#if></#list><#if a.consents.unstated?has_content><@page.claim kind="consent-unstated" elements=a.consents.unstated>Of ${count(a.consents.unstated?size, "measure", "measures")} it is not stated.</@page.claim></#if></p>
<@page.table label="Consent that measures need" class="consents">
<thead><tr><th scope="col">Consent</th><th scope="col">Measures</th></tr></thead>
<tbody>
<#if a.consents.proposerToday?has_content><tr><th scope="row">The proposer’s executive, today</th><td>${refs(a.consents.proposerToday)}</td></tr></#if>
<#if a.consents.executiveAlone?has_content><tr><th scope="row">The acting executive alone</th><td>${refs(a.consents.executiveAlone)}</td></tr></#if>
<#list a.consents.kinds as k><#if k.kind != "executive"><#list k.consents as c><tr><th scope="row"><#if c.party??>${c.party.title}<#else>${consentWords[k.kind.key]?cap_first}</#if></th><td>${refs(c.measures)}</td></tr></#list></#if></#list>
<#if a.consents.unstated?has_content><tr><th scope="row">Not stated</th><td>${refs(a.consents.unstated)}</td></tr></#if>
</tbody>
</@page.table>

<#macro lines measures><#if measures?size == 1>${ref(measures[0])}<#else><ul class="tight"><#list measures as m><li>${ref(m)}</li></#list></ul></#if></#macro>

<#macro listed measures><#if measures?has_content>${refs(measures)}<#else>–</#if></#macro>

<#-- What is wanted; of a phase that is not open also what it opens by. -->
<#macro wanted unmet><#list unmet as u>${refs(u.outstanding, (u.need == "any")?then("or", "and"))}<#if !u.linkage??><#list u.outstanding as o><@gate o.id /></#list></#if><#sep>; </#sep></#list></#macro>

<#macro gate id><#list a.sequence.phases as g><#if g.phase.id == id>, which opens when <#list g.unmet as u>${refs(u.outstanding, (u.need == "any")?then("or", "and"))} ${(u.outstanding?size == 1)?then("is", "are")} ${u.linkage???then("done", "over")}<#sep> and </#sep></#list></#if></#list></#macro>
