<#assign directions = ["ask", "offer", "joint", "contribution"]?filter(d -> p.measures?filter(m -> direction(m.id) == d)?has_content)>
<#assign nouns = {"ask": ["ask", "asks"], "offer": ["offer", "offers"], "joint": ["joint measure", "joint measures"], "contribution": ["contribution by others", "contributions by others"]}>
<p class="lead">The package holds ${count(p.measures?size, "measure", "measures")}: <#list directions as d><#assign of = p.measures?filter(m -> direction(m.id) == d)?size>${count(of, nouns[d][0], nouns[d][1])}<#if d?counter == directions?size - 1> and <#elseif d?has_next>, </#if></#list>.
<#if p.parts?has_content> It has ${count(p.parts?size, "part", "parts")}<#if p.phases?has_content> and ${count(p.phases?size, "phase", "phases")}</#if>.</#if></p>
<#if p.parts?has_content>
<@page.table label="Measures by part and direction" class="figures">
<caption>Measures by part and direction</caption>
<thead><tr><th scope="col">Part</th><#list directions as d><th scope="col" class="num">${nouns[d][1]?cap_first}</th></#list><th scope="col" class="num">All</th></tr></thead>
<tbody>
<#list p.parts as part>
<#assign inside = p.measures?filter(m -> (m.part!"") == part.id)>
<tr><th scope="row">${link(part.id)}</th><#list directions as d><#assign n = inside?filter(m -> direction(m.id) == d)?size><td class="num">${(n == 0)?then("–", n)}</td></#list><td class="num">${inside?size}</td></tr>
</#list>
<#assign loose = p.measures?filter(m -> !m.part??)>
<#if loose?has_content>
<tr><th scope="row">Outside the parts</th><#list directions as d><#assign n = loose?filter(m -> direction(m.id) == d)?size><td class="num">${(n == 0)?then("–", n)}</td></#list><td class="num">${loose?size}</td></tr>
</#if>
<tr class="total"><th scope="row">All</th><#list directions as d><td class="num">${p.measures?filter(m -> direction(m.id) == d)?size}</td></#list><td class="num">${p.measures?size}</td></tr>
</tbody>
</@page.table>
</#if>
<#if p.phases?has_content>
<h3>Phases</h3>
<#list p.phases as phase>
<#assign inside = p.measures?filter(m -> (m.phase!"") == phase.id)>
<div class="phase" id="${phase.id}">
<h4><span class="n">Phase ${phase?counter}</span> ${phase.title}</h4>
<#if phase.aim?has_content>${md(phase.aim)}</#if>
<#if phase.entry?has_content><p class="entry"><strong>Begins when:</strong> ${inline(phase.entry)}</p></#if>
<#if inside?has_content>
<@page.table label="Measures of the phase ${phase.title}" class="ladder">
<thead><tr><th scope="col">Asked</th><th scope="col">Offered and shared</th></tr></thead>
<tbody><tr>
<td><@say.numberedList inside?filter(m -> direction(m.id) == "ask")?map(m -> m.id) /></td>
<td><@say.numberedList inside?filter(m -> direction(m.id) != "ask")?map(m -> m.id) /></td>
</tr></tbody>
</@page.table>
</#if>
</div>
</#list>
</#if>
