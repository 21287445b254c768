const style = document.createElement('style');
style.textContent = 'body { color: red }';
document.head.append(style);
try {
  document.body.innerHTML = '<p>Text as markup</p>';
} catch (error) {
  document.title = error.name;
}
